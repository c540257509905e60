package dev.daybook.adapter.in.http.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Words that fit a regular expression, as far as patterns in the document go: characters, classes, groups,
/// alternatives and how often. Throws on more.
final class Spelling {

    private static final int OFTEN = 12;

    private final String pattern;
    private final Dice dice;
    private int at;

    private Spelling(String pattern, Dice dice) {
        this.pattern = pattern;
        this.dice = dice;
    }

    static String of(String pattern, Dice dice) {
        var spelling = new Spelling(pattern.replaceFirst("^\\^", "").replaceFirst("\\$$", ""), dice);
        var word = spelling.alternatives().get();
        if (spelling.at < spelling.pattern.length()) {
            throw new IllegalArgumentException("no words for " + pattern);
        }
        return word;
    }

    private Supplier<String> alternatives() {
        var choices = new ArrayList<>(List.of(sequence()));
        while (takes('|')) {
            choices.add(sequence());
        }
        return () -> dice.pick(choices).get();
    }

    private Supplier<String> sequence() {
        var parts = new ArrayList<Supplier<String>>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            parts.add(repeated(atom()));
        }
        return () -> String.join("", parts.stream().map(Supplier::get).toList());
    }

    private Supplier<String> repeated(Supplier<String> atom) {
        if (takes('?')) {
            return times(atom, 0, 1);
        }
        if (takes('*')) {
            return times(atom, 0, OFTEN);
        }
        if (takes('+')) {
            return times(atom, 1, OFTEN);
        }
        if (!takes('{')) {
            return atom;
        }
        int close = pattern.indexOf('}', at);
        var bounds = pattern.substring(at, close).split(",", -1);
        at = close + 1;
        int least = Integer.parseInt(bounds[0]);
        var most = bounds[bounds.length - 1];
        return times(atom, least, most.isEmpty() ? least + OFTEN : Integer.parseInt(most));
    }

    /// Mostly few: long words hide what else a request has.
    private Supplier<String> times(Supplier<String> atom, int least, int most) {
        return () -> {
            int times = dice.between(least, dice.oneIn(6) ? most : Math.min(most, Math.max(least, 6)));
            return String.join("", Stream.generate(atom).limit(times).toList());
        };
    }

    private Supplier<String> atom() {
        if (takes('(')) {
            if (takes('?')) {
                need(':');
            }
            var group = alternatives();
            need(')');
            return group;
        }
        var characters = takes('[') ? characterClass() : List.of(character());
        return () -> dice.pick(characters);
    }

    private List<String> characterClass() {
        if (pattern.charAt(at) == '^') {
            throw new IllegalArgumentException("no words for what is not in a class: " + pattern);
        }
        var characters = new ArrayList<String>();
        while (!takes(']')) {
            var first = character();
            boolean range = pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']' && takes('-');
            var last = range ? character() : first;
            for (char each = first.charAt(0); each <= last.charAt(0); each++) {
                characters.add(String.valueOf(each));
            }
        }
        return characters;
    }

    private String character() {
        char next = pattern.charAt(at++);
        if (next != '\\') {
            return String.valueOf(next);
        }
        char escaped = pattern.charAt(at++);
        return switch (escaped) {
            case 'd' -> String.valueOf((char) dice.between('0', '9'));
            case 'w' -> String.valueOf((char) dice.between('a', 'z'));
            default -> String.valueOf(escaped);
        };
    }

    private boolean takes(char expected) {
        boolean there = at < pattern.length() && pattern.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private void need(char expected) {
        if (!takes(expected)) {
            throw new IllegalArgumentException("no words for " + pattern);
        }
    }
}
