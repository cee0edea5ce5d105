package dev.pathways.check;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.SafetyNet;
import dev.pathways.model.Party;
import dev.pathways.model.PartyKind;
import java.time.Duration;

/** PW055 and PW056: the safety net is somebody who is always there, called neither all the time nor hardly ever. */
final class SafetyNetCheck {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final String FIX = "write a role, a team or an on-call list that is always staffed";

    private SafetyNetCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        SafetyNet net = definition.safetyNet();
        if (net.tell().isEmpty()) {
            problems.add(ProblemCode.PW055, "safety-net/tell", "the safety net is nobody", FIX);
        }
        for (int i = 0; i < net.tell().size(); i++) {
            Party party = net.tell().get(i);
            if (party.kind() == PartyKind.USER) {
                problems.add(
                        ProblemCode.PW055,
                        "safety-net/tell/" + (i + 1),
                        "'" + party + "' is one person, who may be away",
                        FIX);
            }
        }
        if (net.every().isBusiness()) {
            problems.add(
                    ProblemCode.PW056,
                    "safety-net/every",
                    "the safety net is called every " + net.every() + ", and so not at all while business is closed",
                    "write a time from 5 minutes to 1 day");
            return;
        }
        Duration every = net.every().nominal();
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            problems.add(
                    ProblemCode.PW056,
                    "safety-net/every",
                    "the safety net is called every " + net.every()
                            + (every.compareTo(SHORTEST) < 0 ? ", which is too often" : ", which is too rarely"),
                    "write a time from 5 minutes to 1 day");
        }
    }
}
