package org.csecprogress.kernel.asset.web;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the white space of a page's source that is layout from the white space that is content, so
 * that a page can be indented without a byte of the answer changing.
 *
 * <p>Only white space with a line break is looked at. Between two tags, at the start and at the end
 * of an element it is layout, and is dropped. Elsewhere in text it is one space. A space without a
 * line break always stays.
 */
public final class PageLayout {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "<!--.*?-->|<(?:\"[^\"]*+\"|'[^']*+'|[^\"'>]++)*+>|[^<]++", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("<!--|</?([\\w:.-]+)");
    private static final Pattern BROKEN = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern START = Pattern.compile("\\A" + BROKEN);
    private static final Pattern END = Pattern.compile(BROKEN + "\\z");
    private static final Set<String> AS_TYPED = Set.of("pre", "textarea", "script", "style");

    private PageLayout() {}

    /** The source without its layout. Each tag stays in its line, for the messages of Facelets. */
    public static String dropFrom(String source) {
        List<String> tokens = TOKEN.matcher(source).results().map(MatchResult::group).toList();
        StringBuilder page = new StringBuilder(source.length());
        long breaks = 0;
        String before = "";
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.startsWith("<")) {
                Matcher name = NAME.matcher(token);
                int end = name.lookingAt() ? name.end() : token.length();
                page.append(token, 0, end).append("\n".repeat((int) breaks));
                page.append(token, end, token.length());
                breaks = 0;
            } else if (AS_TYPED.contains(opened(before))) {
                page.append(token);
            } else {
                String after = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
                page.append(content(token, before, after));
                breaks = token.chars().filter(c -> c == '\n').count();
            }
            before = token;
        }
        return page.toString();
    }

    private static String content(String text, String before, String after) {
        String content = text;
        if (text.isBlank() || !opened(before).isEmpty()) {
            content = START.matcher(content).replaceFirst("");
        }
        if (after.startsWith("</")) {
            content = END.matcher(content).replaceFirst("");
        }
        return BROKEN.matcher(content).replaceAll(" ");
    }

    /** The name of the element that a tag opens, or nothing. */
    private static String opened(String tag) {
        Matcher name = NAME.matcher(tag);
        boolean opens = name.lookingAt() && !tag.startsWith("</") && !tag.endsWith("/>");
        return opens && name.group(1) != null ? name.group(1) : "";
    }
}
