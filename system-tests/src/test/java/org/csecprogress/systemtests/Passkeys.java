package org.csecprogress.systemtests;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.builders.SoftPasskey;

/** The passkeys with which the tests' people sign in: one for each person and site. */
final class Passkeys {
    private static final Pattern REQUEST =
            Pattern.compile(
                    "data-passkey=\"use\" data-challenge=\"([^\"]+)\"\\s+data-site=\"([^\"]+)\"");

    private static final Pattern ACT =
            Pattern.compile(
                    "data-part=\"sign\" data-challenge=\"([^\"]+)\"\\s+data-site=\"([^\"]+)\"");

    private static final Map<String, SoftPasskey> ALL = new ConcurrentHashMap<>();

    private Passkeys() {}

    /** Returns the passkey of a person. */
    static SoftPasskey of(People.Person person) {
        return ALL.computeIfAbsent(person.username(), name -> new SoftPasskey());
    }

    /**
     * Returns what a browser sends for a page that asks for a passkey.
     *
     * @param base the address at which the page was opened
     */
    static String answer(People.Person person, String page, String base) {
        Matcher asked = REQUEST.matcher(page);
        if (!asked.find()) {
            throw new IllegalStateException("no passkey is asked for");
        }
        return signed(person, asked.group(1), asked.group(2), base);
    }

    /** Signs the act of a form, if it asks for that; what was set before stays. */
    static HtmlForm signed(People.Person person, HtmlForm form, String base) {
        Matcher asked = ACT.matcher(form.content());
        if (person == null || !asked.find()) {
            return form;
        }
        String answer = signed(person, asked.group(1), asked.group(2), base);
        HtmlForm signed = form.copy();
        form.names().stream()
                .filter(name -> name.endsWith("-answer") && form.value(name).isEmpty())
                .forEach(name -> signed.set(name, answer));
        return signed;
    }

    static String signed(People.Person person, String challenge, String site, String base) {
        // A portal whose mails name another address takes passkeys of that address.
        String origin = URI.create(base).getHost().equals(site) ? base : "http://" + site;
        return of(person).signed(challenge, site, origin);
    }
}
