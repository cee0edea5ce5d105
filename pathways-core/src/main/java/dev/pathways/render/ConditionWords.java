package dev.pathways.render;

import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.FactTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Conditions and values of facts in plain words. */
final class ConditionWords {
    private final Map<String, FactKind> facts;

    ConditionWords(Map<String, FactKind> facts) {
        this.facts = facts;
    }

    /** A condition, to be read after an "if": {@code ‹disposition› is home or rehab, and ‹needs transport› is yes}. */
    String of(Condition condition) {
        List<String> alternatives = new ArrayList<>();
        for (Map<String, FactTest> all : condition.anyOf()) {
            List<String> tests = new ArrayList<>();
            all.forEach((fact, test) -> tests.add(English.fact(fact) + " is " + of(fact, test)));
            boolean plain = tests.stream().noneMatch(test -> test.contains(" or "));
            alternatives.add(plain ? English.and(tests) : English.list(tests, ", ", ", and "));
        }
        return English.list(alternatives, ", or if ", ", or if ");
    }

    private String of(String fact, FactTest test) {
        if (test instanceof FactTest.OneOf oneOf) {
            return English.or(
                    oneOf.values().stream().map(value -> value(fact, value)).toList());
        }
        if (test instanceof FactTest.Not not) {
            return "not " + value(fact, not.value());
        }
        return test instanceof FactTest.InRange range && range.comparison() == FactTest.Comparison.TO
                ? "from " + range
                : test.toString();
    }

    /** A value of a fact; free text and ids stay as they are. */
    String value(String fact, String value) {
        FactKind kind = facts.get(fact);
        boolean verbatim = kind != null && (kind.type() == FactKind.Type.TEXT || kind.type() == FactKind.Type.USER);
        boolean number = kind != null && kind.type() == FactKind.Type.NUMBER;
        return verbatim ? "“" + value + "”" : number ? value : English.plain(value);
    }

    /** What a fact can be: {@code emergent, urgent or routine}, {@code a point in time}. */
    static String of(FactKind kind) {
        return switch (kind.type()) {
            case TEXT -> "a text";
            case YES_NO -> "yes or no";
            case NUMBER -> "a number";
            case TIME -> "a date and time";
            case USER -> "a person";
            case LISTED -> English.or(kind.values().stream().map(English::plain).toList());
        };
    }
}
