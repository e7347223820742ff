package org.csecprogress.notification;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the answer of a mail server means for a message. */
public enum Reply {
    /** Nothing is wrong with the message: the server takes none. All wait, and none is counted. */
    NO_SERVER,
    /** It may be taken later. */
    LATER,
    /** It will never be taken. */
    NEVER;

    private static final Pattern CODE = Pattern.compile("^\\s*([245]\\d\\d)(?!\\d)");

    /** Of all messages alike: the service is not available, or it does not know us. */
    private static final Set<String> OF_THE_SERVER = Set.of("421", "530", "534", "535", "538");

    /** What the answer means; a text without a code is a connection that broke. */
    public static Reply of(String answer) {
        Matcher code = CODE.matcher(answer == null ? "" : answer);
        if (!code.find()) {
            return LATER;
        }
        if (OF_THE_SERVER.contains(code.group(1))) {
            return NO_SERVER;
        }
        return code.group(1).startsWith("5") ? NEVER : LATER;
    }

    /** Whether the text begins with a code of a mail server. */
    public static boolean isAnswer(String text) {
        return text != null && CODE.matcher(text).find();
    }
}
