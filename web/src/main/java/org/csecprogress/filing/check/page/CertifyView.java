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
import org.csecprogress.filing.page.CountyPage;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.filing.service.CertificationService;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingActs;
import org.csecprogress.kernel.Act;
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

    private List<Act> acts;
    private boolean agreed;
    private String name;
    private String title;
    private String reason;

    /**
     * An agency's certification.
     *
     * @param given the certification, or null
     */
    public record Signature(Agency agency, Certification given) {}

    /** Fills in the name of the account. */
    public void load() {
        name = currentFiling.actor().name();
    }

    private boolean isOpen() {
        return currentFiling.filing().submission().status().isEditable();
    }

    public List<Signature> getSignatures() {
        Filing filing = currentFiling.filing();
        return Arrays.stream(Agency.values())
                .map(each -> new Signature(each, filing.certifiedBy(each).orElse(null)))
                .toList();
    }

    /** Returns the agency that the person certifies for, or null. */
    public Agency getMine() {
        return mine().orElse(null);
    }

    private Optional<Agency> mine() {
        return currentFiling.actor().certifiesFor(currentFiling.county());
    }

    /** Whether the person is to certify, now or once nothing is left to do. */
    public boolean isCertifier() {
        return isOpen()
                && mine().filter(a -> currentFiling.filing().certifiedBy(a).isEmpty()).isPresent();
    }

    /** Whether nothing is left to do before somebody can certify. */
    public boolean isStartable() {
        return currentFiling.filing().isReady();
    }

    /** Whether this certification also submits the filing. */
    public boolean isSecond() {
        return !currentFiling.filing().certifications().isEmpty();
    }

    /** Returns what the filing still needs once one agency has certified; otherwise empty. */
    public String getAwaited() {
        Filing filing = currentFiling.filing();
        return isOpen() && isSecond()
                ? new FindingText(filing.catalog(), Sentences.ofPage().language())
                        .of(filing.awaited())
                : "";
    }

    /** Returns the certification, for which the person shows a second factor again. */
    public List<Act> getActs() {
        if (acts == null) {
            acts = List.of(FilingActs.certification(currentFiling.filing()));
        }
        return acts;
    }

    /** Certifies for the person's agency. */
    public void certify() {
        Decision decision =
                certifications.certify(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        currentFiling.version(),
                        agreed,
                        name,
                        title);
        boolean second = isSecond();
        int revision = currentFiling.filing().submission().revision();
        currentFiling.follow(
                decision,
                second
                        ? Addresses.receipt(currentFiling.period(), revision)
                        : CountyPage.CHECK.of(currentFiling.period()),
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
                        reason);
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

    /** Whether the box is checked. It is a plain one, because a script draws PrimeFaces' own. */
    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
