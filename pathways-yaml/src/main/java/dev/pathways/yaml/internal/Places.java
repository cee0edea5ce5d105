package dev.pathways.yaml.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Where each path of a definition stands in the file, and which paths could not be read. */
final class Places {
    private static final Pattern TIME = Pattern.compile("(?:^|/)(?:complete|confirm)(?:/|$)");

    private final Map<String, Token> values = new HashMap<>();
    private final Map<String, Token> keys = new HashMap<>();
    private final Map<String, String> elsewhere = new HashMap<>();
    private final TreeSet<String> broken = new TreeSet<>();

    void value(String path, Token at) {
        values.put(path, at);
    }

    void key(String path, Token at) {
        keys.put(path, at);
    }

    /** Says that what belongs to one path is written at another, such as a step's deadline among the defaults. */
    void redirect(String path, String to) {
        elsewhere.put(path, to);
    }

    void markBroken(String path) {
        broken.add(path);
    }

    /** The place of a path; where it has none of its own, the place of what it is part of. */
    Token of(String path) {
        return find(values, path);
    }

    /** The place of the key of a path. */
    Token ofKey(String path) {
        Token key = keys.get(written(path));
        return key == null ? of(path) : key;
    }

    /** Whether the path, or something it is part of, could not be read. */
    boolean isBroken(String path) {
        String part = written(path);
        while (!part.isEmpty()) {
            if (broken.contains(part)) {
                return true;
            }
            part = parent(part);
        }
        return false;
    }

    /** Whether the path, something it is part of, or something that is part of it could not be read. */
    boolean isBrokenNear(String path) {
        String written = written(path);
        String next = broken.ceiling(written + "/");
        return isBroken(path) || (next != null && next.startsWith(written + "/"));
    }

    /** Whether some time that counts for the whole could not be read. */
    boolean hasBrokenTime() {
        return broken.stream().anyMatch(path -> TIME.matcher(path).find());
    }

    private Token find(Map<String, Token> tokens, String path) {
        String part = written(path);
        while (!part.isEmpty()) {
            Token token = tokens.get(part);
            if (token != null) {
                return token;
            }
            part = parent(part);
        }
        return Token.FIRST;
    }

    private String written(String path) {
        String part = path;
        while (!part.isEmpty()) {
            String to = elsewhere.get(part);
            if (to != null) {
                return to + path.substring(part.length());
            }
            part = parent(part);
        }
        return path;
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
