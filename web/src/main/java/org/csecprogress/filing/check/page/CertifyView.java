package org.csecprogress.filing.check.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.Complaints;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.filing.service.CertificationService;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.web.Sentences;

/** The certifications of a filing by its two agencies, and the recall of a submitted one. */
@Named
@RequestScoped
public class CertifyView {
    /** Most complaints to show at the top. A longer list is no help; the sections show the rest. */
    private static final int MOST_LINES = 12;

    private static final String STALE = "check.stale";

    @Inject private CurrentFiling currentFiling;
    @Inject private CertificationService certifications;

    private final CertifyForm form = new CertifyForm();

    /**
     * An agency's certification.
     *
     * @param by who signed, or empty
     * @param at when, or empty
     */
    public record Signature(String agency, boolean isGiven, String by, String at) {}

    /** Fills in the name of the account. */
    public void load() {
        form.setName(currentFiling.actor().name());
    }

    private boolean isOpen() {
        return currentFiling.filing().submission().status().isEditable();
    }

    public List<Signature> getSignatures() {
        return Arrays.stream(Agency.values()).map(this::signature).toList();
    }

    private Signature signature(Agency agency) {
        Sentences words = Sentences.ofPage();
        Optional<Certification> signed = currentFiling.filing().certifiedBy(agency);
        return new Signature(
                words.of("agency." + agency),
                signed.isPresent(),
                signed.map(c -> c.name() + ", " + c.title()).orElse(""),
                signed.map(c -> words.time(c.at())).orElse(""));
    }

    private Optional<Agency> mine() {
        return currentFiling.actor().certifiesFor(currentFiling.county());
    }

    /** Whether the person may certify here and now. Open items are reported only when they try. */
    public boolean isCertifier() {
        return isOpen()
                && mine().filter(a -> currentFiling.filing().certifiedBy(a).isEmpty()).isPresent();
    }

    private boolean isSecond() {
        return !currentFiling.filing().certifications().isEmpty();
    }

    public String getCertifyTitle() {
        return say("certify.title.");
    }

    public String getStatement() {
        Sentences words = Sentences.ofPage();
        String agency = words.of("certify.agency." + mine().orElse(Agency.CWS));
        return words.of("certify.statement", currentFiling.getCountyName(), agency);
    }

    /** Returns the button's label. The second certification also submits the filing. */
    public String getCertifyAction() {
        return isSecond() ? Sentences.ofPage().of("certify.submit") : say("certify.action.");
    }

    private String say(String key) {
        return Sentences.ofPage().of(key + mine().orElse(Agency.CWS));
    }

    /** Returns what the filing still needs once one agency has certified; otherwise empty. */
    public String getAwaited() {
        Filing filing = currentFiling.filing();
        return isOpen() && isSecond()
                ? new FindingText(filing.catalog(), Sentences.ofPage().language())
                        .of(filing.awaited())
                : "";
    }

    /** Certifies for the person's agency. */
    public void certify() {
        Decision decision =
                certifications.certify(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        currentFiling.version(),
                        form.isAgreed(),
                        form.getName(),
                        form.getTitle());
        boolean second = isSecond();
        int revision = currentFiling.filing().submission().revision();
        currentFiling.follow(
                decision,
                second
                        ? Addresses.receipt(currentFiling.period(), revision)
                        : Addresses.check(currentFiling.period()),
                STALE,
                this::complain);
    }

    private boolean isSent() {
        return currentFiling.filing().submission().status() == SubmissionStatus.SUBMITTED;
    }

    /** Whether the person may recall a submitted filing. */
    public boolean isRecallable() {
        return mine().isPresent() && isSent();
    }

    /** Recalls a filing whose review has not begun. */
    public void recall() {
        Decision decision =
                certifications.recall(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        currentFiling.version(),
                        form.getReason());
        currentFiling.follow(decision, currentFiling.getHome(), STALE, this::complain);
    }

    /** Shows the problems, linked to their pages. After a dozen, the sections show the rest. */
    private void complain(Decision.Refused refused) {
        Sentences words = Sentences.ofPage();
        Complaints.of(new Decision.Refused(List.of(), refused.problems()), currentFiling.catalog());
        Targets targets = new Targets(currentFiling.catalog(), currentFiling.period(), words);
        FindingText sentences = new FindingText(currentFiling.catalog(), words.language());
        List<Finding> findings = refused.findings();
        findings.stream()
                .limit(MOST_LINES)
                .forEach(
                        f -> {
                            boolean whole = targets.page(f.target()) == Targets.Page.FILING;
                            Complaints.add(whole ? "" : targets.href(f.target()), sentences.of(f));
                        });
        if (findings.size() > MOST_LINES) {
            Complaints.add("left-h", words.of("check.more", findings.size() - MOST_LINES));
        }
    }

    public CertifyForm getForm() {
        return form;
    }
}
