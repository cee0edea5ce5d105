package dev.pathways.yaml.rehearsal;

import dev.pathways.testing.Scene;
import dev.pathways.testing.Story;
import dev.pathways.yaml.FileProblem;
import java.util.List;

/** The result of a rehearsal for people. */
final class RehearsalText {
    private final RehearsalResult result;
    private final StringBuilder text = new StringBuilder();

    private RehearsalText(RehearsalResult result) {
        this.result = result;
    }

    /** One line where it holds; what is wrong with the file, or the story with every difference, where it does not. */
    static String of(RehearsalResult result) {
        return new RehearsalText(result).write();
    }

    private String write() {
        if (!result.isReadable()) {
            text.append("unreadable  ").append(result.file()).append('\n');
            for (FileProblem problem : result.problems()) {
                text.append('\n').append(problem.text()).append('\n');
            }
            return text.toString();
        }
        text.append(result.holds() ? "holds    " : "differs  ")
                .append(result.file())
                .append(": ")
                .append(result.title())
                .append('\n');
        result.notes().forEach(note -> text.append("  note: ").append(note).append('\n'));
        if (!result.holds()) {
            story();
        }
        return text.toString();
    }

    private void story() {
        List<Scene> scenes = result.scenes();
        differences(-1);
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            text.append("  ")
                    .append(scene.label())
                    .append("  (")
                    .append(scene.at())
                    .append(")\n");
            scene.happened()
                    .forEach(each -> text.append("    ").append(sentence(each)).append('\n'));
            differences(i);
        }
    }

    private void differences(int scene) {
        for (RehearsalDifference difference : result.differences()) {
            if (difference.scene() == scene) {
                text.append("  DIFFERS  ").append(difference.text()).append('\n');
            }
        }
    }

    private static String sentence(Scene.Happening happening) {
        return switch (happening.kind()) {
            case FAULT -> "fault: " + happening.words();
            case STARTED -> happening.words() + " starts";
            case TOLD -> "told: " + happening.words();
            case DID ->
                happening.answer().equals(Story.Doing.ACCEPTED)
                        ? "does: " + happening.words()
                        : "does: " + happening.words() + "  -> " + happening.answer();
        };
    }
}
