package dev.pathways.view;

import java.time.ZoneId;
import java.util.List;

/** Text for people in the making: happenings with the instant in front and a line for each matter. */
final class Sheet {
    private static final String INDENT = "  ";

    private final WallTime wall;
    private final StringBuilder text = new StringBuilder();

    Sheet(ZoneId zone) {
        this.wall = new WallTime(zone);
    }

    void line(String line) {
        if (!line.isEmpty()) {
            text.append(line).append('\n');
        }
    }

    /** Happenings below a heading. Of calls of the safety net that follow each other, only the first stands there. */
    void happenings(String heading, List<Happening> happenings) {
        String before = heading;
        boolean called = false;
        for (Happening each : happenings) {
            List<String> lines = each.lines();
            boolean again = called && each.isCall();
            if (!lines.isEmpty() && !again) {
                line(before);
                before = "";
                happening(wall.words(each.at()), lines);
            }
            called = each.isCall() || (called && lines.isEmpty());
        }
    }

    /** Notes below a heading, as they were written. */
    void notes(String heading, List<Note> notes) {
        line(notes.isEmpty() ? "" : heading);
        for (Note note : notes) {
            List<String> lines = (note.by() + ": " + note.text()).lines().toList();
            happening(wall.words(note.at()), lines);
        }
    }

    private void happening(String at, List<String> lines) {
        String margin = at;
        for (String line : lines) {
            line(INDENT + margin + INDENT + line);
            margin = " ".repeat(at.length());
        }
    }

    String text() {
        return text.toString();
    }
}
