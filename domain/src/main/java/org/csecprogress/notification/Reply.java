package org.csecprogress.notification;

import java.util.Locale;
import java.util.Optional;
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

    /** A code of RFC 5321, and the enhanced one of RFC 3463 where the server says it. */
    private static final Pattern CODE =
            Pattern.compile(
                    "^\\s*([245]\\d\\d)(?!\\d)(?:[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\d))?");

    /** Of all messages alike: the service is not available, or it does not know us. */
    private static final Set<String> OF_THE_SERVER = Set.of("421", "530", "534", "535", "538");

    /**
     * The same, said later: servers may refuse a sender only once they hear of a recipient. The
     * sender's address (5.1.7, 5.1.8), the system (5.3.2, 5.3.3, 5.3.5) and the sign-in (5.7.8 to
     * 5.7.14), of the registry that RFC 5248 set up.
     */
    private static final Pattern OF_OUR_SIDE =
            Pattern.compile("[45]\\.(?:1\\.[78]|3\\.[235]|7\\.(?:[89]|1[0-4]))");

    /** What comes before any recipient and any text: a refusal of it is one of all messages. */
    private static final Set<String> BEFORE_THE_MESSAGE =
            Set.of("HELO", "EHLO", "STARTTLS", "AUTH", "MAIL");

    /**
     * What the answer means; a text without a code is a connection that broke.
     *
     * @param command the line that was answered, or empty where that is not known
     */
    public static Reply of(String command, String answer) {
        Matcher code = CODE.matcher(answer == null ? "" : answer);
        if (!code.find()) {
            return LATER;
        }
        String verb = command.strip().split("[\\s:]", 2)[0].toUpperCase(Locale.ROOT);
        boolean isOfAll =
                OF_THE_SERVER.contains(code.group(1))
                        || BEFORE_THE_MESSAGE.contains(verb)
                        || Optional.ofNullable(code.group(2))
                                .filter(said -> OF_OUR_SIDE.matcher(said).matches())
                                .isPresent();
        if (isOfAll) {
            return NO_SERVER;
        }
        return code.group(1).startsWith("5") ? NEVER : LATER;
    }

    /** The code at the beginning of what a mail server said; nothing where it said none. */
    public static Optional<String> code(String text) {
        Matcher code = CODE.matcher(text == null ? "" : text);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }

    /** Whether the text begins with a code of a mail server. */
    public static boolean isAnswer(String text) {
        return code(text).isPresent();
    }
}
