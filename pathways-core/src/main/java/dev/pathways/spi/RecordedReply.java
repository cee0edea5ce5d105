package dev.pathways.spi;

import dev.pathways.model.CommandId;
import dev.pathways.model.Reply;

/**
 * The reply to a command that carried an id, so that a retry gets the same one.
 *
 * @param id the caller's id of the command
 * @param fingerprint a digest of the command's body; a repeat with another body is refused
 * @param reply the first reply
 */
public record RecordedReply(CommandId id, String fingerprint, Reply reply) {}
