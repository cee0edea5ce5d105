package dev.pathways.yaml.rehearsal;

import dev.pathways.testing.Scene;
import dev.pathways.testing.Story;
import java.util.ArrayList;
import java.util.List;

/**
 * A played story as a Mermaid sequence diagram: who did what, and who was told what. Participants have ids of their own,
 * because the words of people could be words of Mermaid.
 */
final class SequenceDiagram {
    private static final String ENGINE = "engine";

    private final List<String> people = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder();

    private SequenceDiagram() {}

    /** The diagram; without arrows where nothing was played. */
    static String of(RehearsalResult result) {
        SequenceDiagram diagram = new SequenceDiagram();
        diagram.id(ENGINE);
        result.scenes().forEach(diagram::scene);
        StringBuilder text = new StringBuilder("sequenceDiagram\n");
        text.append("    title ").append(escaped(result.title())).append('\n');
        for (String person : diagram.people) {
            String kind = person.equals(ENGINE) ? "participant " : "actor ";
            text.append("    ")
                    .append(kind)
                    .append(diagram.id(person))
                    .append(" as ")
                    .append(escaped(person))
                    .append('\n');
        }
        return text.append(diagram.lines).toString();
    }

    private void scene(Scene scene) {
        if (!scene.happened().isEmpty()) {
            lines.append("    Note over p0: ").append(escaped(scene.label())).append('\n');
        }
        for (Scene.Happening each : scene.happened()) {
            String person = id(each.person());
            switch (each.kind()) {
                case FAULT -> line("Note over p0: " + escaped(each.words()));
                case STARTED -> line("Note over p0: " + escaped(each.words()) + " starts");
                case TOLD -> line("p0->>" + person + ": " + escaped(without(each)));
                case DID -> did(person, each);
            }
        }
    }

    private void did(String person, Scene.Happening each) {
        boolean accepted = each.answer().equals(Story.Doing.ACCEPTED);
        line(person + (accepted ? "->>p0: " : "-xp0: ") + escaped(without(each)));
        if (!accepted) {
            line("p0-->>" + person + ": " + escaped(each.answer()));
        }
    }

    private void line(String line) {
        lines.append("    ").append(line).append('\n');
    }

    /** The words behind the person, who stands at the end of the arrow. */
    private static String without(Scene.Happening each) {
        String start = each.person() + " ";
        return each.words().startsWith(start) ? each.words().substring(start.length()) : each.words();
    }

    private String id(String person) {
        if (!people.contains(person)) {
            people.add(person);
        }
        return "p" + people.indexOf(person);
    }

    /** A text in which Mermaid sees no word of its own. */
    private static String escaped(String text) {
        return text.replace("#", "#35;").replace(";", "#59;").replace("<", "‹").replace(">", "›");
    }
}
