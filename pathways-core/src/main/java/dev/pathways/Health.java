package dev.pathways;

/**
 * Whether the engine keeps its promise that no lateness ends in silence.
 *
 * @param up false while somewhere even the safety net cannot be reached
 * @param unreachedNets in how many open instances the safety net could not be reached when it was called last
 * @param owedNotices how many notices wait to be delivered
 */
public record Health(boolean up, long unreachedNets, long owedNotices) {}
