package dev.pathways.testing;

import dev.pathways.spi.Authorizer;
import java.util.HashSet;
import java.util.Set;

/**
 * The host's authorizer in a story: everybody may do what the pathway permits, and break the glass, but for those whose
 * account is suspended. While it is down it throws.
 */
final class Gatekeeper implements Authorizer {
    private final Set<String> suspended = new HashSet<>();
    private boolean down;

    void setDown(boolean isDown) {
        down = isDown;
    }

    void suspend(String person) {
        suspended.add(person);
    }

    @Override
    public Verdict decide(Request request) {
        if (down) {
            throw new IllegalStateException("Expected the authorizer to answer, but it is down");
        }
        return suspended.contains(request.command().actor().id()) ? Verdict.DENY : Verdict.PERMIT;
    }
}
