package dev.pathways.check;

import dev.pathways.definition.Choose;
import dev.pathways.definition.Condition;
import dev.pathways.definition.ConditionUse;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PW071 to PW074: every choice has exactly one answer, and no condition says nothing. Decided, not guessed. */
final class ChoiceCheck {
    private final Map<String, FactKind> facts;
    private final Problems problems;

    private ChoiceCheck(Map<String, FactKind> facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
    }

    static void run(PathwayDefinition definition, StepGraph root, Problems problems) {
        ChoiceCheck check = new ChoiceCheck(definition.facts(), problems);
        for (ConditionUse use : ConditionUse.of(definition)) {
            if (ConditionCheck.isTyped(use.condition(), definition.facts())) {
                check.condition(use);
            }
        }
        for (StepGraph list : root.all()) {
            for (int i = 0; i < list.size(); i++) {
                if (list.item(i) instanceof Choose choose
                        && !choose.cases().isEmpty()
                        && choose.cases().stream()
                                .allMatch(each -> ConditionCheck.isTyped(each.when(), definition.facts()))) {
                    check.choice(choose, list.path(i));
                }
            }
        }
    }

    private void condition(ConditionUse use) {
        ValueSpace space = new ValueSpace(List.of(use.condition()), facts);
        List<Region> regions = space.regions(use.condition());
        boolean isCase = use.path().endsWith("/when");
        String what = isCase ? "this case is never chosen" : "'" + use.item() + "' is never needed";
        if (regions.stream().allMatch(Region::isEmpty)) {
            problems.add(
                    ProblemCode.PW073,
                    use.path(),
                    what + ": '" + use.condition() + "' cannot be",
                    "change the condition, or remove " + (isCase ? "the case" : "the step"));
            return;
        }
        for (int i = 0; i < regions.size(); i++) {
            if (regions.get(i).isEmpty()) {
                problems.add(
                        ProblemCode.PW073,
                        use.path(i),
                        "'" + new Condition(List.of(use.condition().anyOf().get(i))) + "' cannot be",
                        "remove this alternative");
            }
        }
        if (!isCase && space.gap(regions) == null && !space.isExhausted()) {
            problems.add(
                    ProblemCode.PW074,
                    use.path(),
                    "'" + use.condition() + "' always holds, so that 'only-if' says nothing",
                    "leave 'only-if' out, or change the condition");
        }
    }

    private void choice(Choose choose, String path) {
        List<Condition> conditions =
                choose.cases().stream().map(Choose.Case::when).toList();
        ValueSpace space = new ValueSpace(conditions, facts);
        List<List<Region>> cases = conditions.stream().map(space::regions).toList();
        for (int later = 1; later < cases.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Region both = space.overlap(cases.get(earlier), cases.get(later));
                if (both != null) {
                    problems.add(
                            ProblemCode.PW072,
                            path + "/cases/" + (later + 1) + "/when",
                            "the choice '" + choose.name() + "' has two answers: " + space.words(both) + ", case "
                                    + (earlier + 1) + " and case " + (later + 1) + " both hold",
                            "let exactly one case hold");
                }
            }
        }
        List<Region> all = new ArrayList<>();
        cases.forEach(all::addAll);
        Region gap = space.gap(all);
        if (space.isExhausted()) {
            problems.add(
                    ProblemCode.PW011,
                    path + "/cases",
                    "the choice '" + choose.name() + "' asks too much at once to decide whether it has one answer",
                    "ask about fewer facts, or make two choices of it, one after the other");
        } else if (choose.otherwise() == null && gap != null) {
            problems.add(
                    ProblemCode.PW071,
                    path,
                    "the choice '" + choose.name() + "' may have no answer: " + space.words(gap) + ", no case holds",
                    "write a case for it, or 'otherwise:' with steps; 'otherwise: []' where nothing is to be done");
        } else if (choose.otherwise() != null && gap == null) {
            problems.add(
                    ProblemCode.PW074,
                    path + "/otherwise",
                    "'otherwise' is never chosen: the cases of '" + choose.name() + "' cover everything",
                    "leave 'otherwise' out");
        }
    }
}
