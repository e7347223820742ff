package org.csecprogress.filing;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.Sha256;

/** The digest of a sealed revision: SHA-256 over its whole content, in a fixed order. */
public final class RevisionDigest {
    private RevisionDigest() {}

    /**
     * Returns the digest of a revision's content, in hexadecimal.
     *
     * @param marks occasions on which CDSS entered it for the county; they add nothing if the
     *     county entered it itself
     */
    public static String of(
            Submission submission,
            Answers answers,
            Map<String, String> explanations,
            Collection<Certification> certifications,
            Collection<CountyEntry> marks) {
        StringBuilder text = new StringBuilder();
        text.append(submission.reference()).append('\n');
        text.append("catalogue ").append(submission.catalogVersion()).append('\n');
        new TreeMap<>(answers.figures()).forEach((cell, answer) -> line(text, cell, answer));
        new TreeMap<>(answers.texts()).forEach((field, body) -> line(text, field, body));
        answers.milestones().stream()
                .map(Object::toString)
                .sorted()
                .forEach(milestone -> line(text, "milestone", milestone));
        new TreeMap<>(explanations).forEach((key, body) -> line(text, key, body));
        certifications.stream()
                .map(c -> c.agency() + " " + c.accountId() + " " + c.name() + ", " + c.title())
                .sorted()
                .forEach(certification -> line(text, "certified", certification));
        marks.forEach(m -> line(text, "entered", m.kind() + " " + m.account() + " " + m.name()));
        return Sha256.of(text.toString());
    }

    private static void line(StringBuilder text, Object key, Object value) {
        String body = value.toString();
        text.append(key).append(' ').append(body.length()).append(':').append(body).append('\n');
    }
}
