package org.csecprogress.release.embargo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.mail.service.MailAddress;
import org.csecprogress.release.Release;
import org.csecprogress.release.embargo.EmbargoAddress;
import org.csecprogress.release.embargo.EmbargoPerson;
import org.csecprogress.release.embargo.EmbargoReaders;

/**
 * Checks what is typed about an embargo reader, most of which everyone will read. Names of people
 * and of those for whom they work are wanted here, so the disclosure officer looks at the words and
 * no screen does.
 */
@ApplicationScoped
class EmbargoNaming {
    private static final String WORDS = "embargo.";

    @Inject private EmbargoReaders readers;

    /** Returns what is wrong, by field; empty if nothing is. */
    List<Problem> problems(Release release, EmbargoPerson person, String email) {
        List<Problem> problems = new ArrayList<>();
        wrong("name", person.name()).ifPresent(problems::add);
        wrong("position", person.position()).ifPresent(problems::add);
        wrong("organization", person.organization()).ifPresent(problems::add);
        if (person.reason() == null) {
            problems.add(Problem.of("reason", "embargo.reason.missing"));
        }
        wrongAddress(release, email).ifPresent(key -> problems.add(Problem.of("email", key)));
        return problems;
    }

    private static Optional<Problem> wrong(String field, String text) {
        if (text.isEmpty()) {
            return Optional.of(Problem.of(field, WORDS + field + ".missing"));
        }
        return Characters.count(text) > EmbargoPerson.LONGEST
                ? Optional.of(Problem.of(field, WORDS + field + ".long"))
                : FreeText.unkeepable(field, text);
    }

    private Optional<String> wrongAddress(Release release, String email) {
        if (email.length() > EmbargoAddress.LONGEST || !MailAddress.isValid(email)) {
            return Optional.of("embargo.email.wrong");
        }
        boolean isTwice =
                readers.addresses(release).stream()
                        .anyMatch(each -> each.email().equalsIgnoreCase(email));
        return isTwice ? Optional.of("embargo.email.twice") : Optional.empty();
    }
}
