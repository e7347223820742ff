package org.csecprogress.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The meaning of a mail server's reply for a message. */
public enum Reply {
    /** The server accepts no message at all. All messages wait, and the attempt does not count. */
    NO_SERVER,
    /** The server may accept the message later. */
    LATER,
    /** The server will never accept the message. */
    NEVER;

    /** A code of RFC 5321, followed by the enhanced code of RFC 3463 if there is one. */
    private static final Pattern CODE =
            Pattern.compile(
                    "^\\s*([245]\\d\\d)(?!\\d)(?:[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\d))?");

    /** Codes about all messages: the service is unavailable, or rejects our sign-in. */
    private static final Set<String> OF_THE_SERVER = Set.of("421", "530", "534", "535", "538");

    /**
     * Enhanced codes about all messages; servers may refuse a sender only after the recipient. They
     * concern the sender's address (5.1.7, 5.1.8), the system (5.3.2, 5.3.3, 5.3.5) and the sign-in
     * (5.7.8 to 5.7.14), as in the registry of RFC 5248.
     */
    private static final Pattern OF_OUR_SIDE =
            Pattern.compile("[45]\\.(?:1\\.[78]|3\\.[235]|7\\.(?:[89]|1[0-4]))");

    /** Commands before any recipient and text; refusing one refuses all messages. */
    private static final Set<String> BEFORE_THE_MESSAGE =
            Set.of("HELO", "EHLO", "STARTTLS", "AUTH", "MAIL");

    /**
     * Returns the meaning of a reply; text without a code is a broken connection.
     *
     * @param command the command that was answered, or empty if unknown
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

    /** Returns the code at the start of a mail server's reply; empty if there is none. */
    public static Optional<String> code(String text) {
        Matcher code = CODE.matcher(text == null ? "" : text);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }

    /** Whether the text starts with the code of a mail server. */
    public static boolean isAnswer(String text) {
        return code(text).isPresent();
    }
}
