package org.csecprogress.audit.page;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.audit.AuditFilter.About;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;

/** The entries of the audit trail in words. */
public final class AuditWords {
    /** Prefix of the chains of site texts. */
    private static final String SITE = "site:";

    private static final Pattern FILING =
            Pattern.compile(About.FILINGS.prefix() + "(\\d{4}Q[1-4])-(\\d{2})");

    private final Counties counties;
    private final Map<Long, String> names;
    private final Sentences sentences;

    /**
     * @param names names of accounts by key
     */
    public AuditWords(Counties counties, Map<Long, String> names, Sentences sentences) {
        this.counties = counties;
        this.names = names;
        this.sentences = sentences;
    }

    /** Returns an action in words, or its code if there are none. */
    String action(String action) {
        String key = "audit.action." + action;
        return sentences.has(key) ? sentences.of(key) : action;
    }

    /** Whether an action says that another one, its subject, was confirmed with a second factor. */
    static boolean isConfirmation(String action) {
        return action.startsWith("ACT_");
    }

    /** Returns the name of a chain. */
    public String about(String chain) {
        Matcher filing = FILING.matcher(chain);
        if (filing.matches() && CountyCode.isValid(filing.group(2))) {
            return sentences.of(
                    "audit.about.filing",
                    counties.byCode(new CountyCode(filing.group(2))).name(),
                    sentences.months(ReportingPeriod.of(filing.group(1))));
        }
        if (chain.startsWith(About.RELEASES.prefix())) {
            return sentences.of(
                    "audit.about.release", chain.substring(About.RELEASES.prefix().length()));
        }
        if (chain.startsWith(About.PROTECTION.prefix())) {
            return sentences.of(
                    "audit.about.protection", chain.substring(About.PROTECTION.prefix().length()));
        }
        if (chain.startsWith(SITE)) {
            return sentences.of("audit.about.site");
        }
        if (chain.equals("sign-in")) {
            return sentences.of("audit.about.signIn");
        }
        if (chain.equals("access")) {
            return sentences.of("audit.about.access");
        }
        if (chain.equals("retention")) {
            return sentences.of("audit.about.retention");
        }
        return account(chain)
                .map(id -> names.getOrDefault(id, Long.toString(id)))
                .map(name -> sentences.of("audit.about.account", name))
                .orElse(chain);
    }

    /** Returns the account that a chain is about, if it is about one. */
    public static Optional<Long> account(String chain) {
        String id = chain.replace(About.ACCOUNTS.prefix(), "");
        return chain.startsWith(About.ACCOUNTS.prefix()) && id.matches("\\d{1,18}")
                ? Optional.of(Long.parseLong(id))
                : Optional.empty();
    }
}
