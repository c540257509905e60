package dev.daybook.bootstrap.cli.client;

import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;

/// Colours for who sits at a terminal. Whether there is one, and whether they are wished for (`NO_COLOR`), is picocli's
/// to find out.
public final class Paint {

    private static final ColorScheme SCHEME = Help.defaultColorScheme(Ansi.AUTO);

    private Paint() {}

    public static String good(String text) {
        return paint(text, Style.fg_green);
    }

    public static String bad(String text) {
        return paint(text, Style.fg_red);
    }

    public static String verdict(boolean isGood, String text) {
        return isGood ? good(text) : bad(text);
    }

    private static String paint(String text, IStyle style) {
        return SCHEME.apply(text, List.of(style)).toString();
    }
}
