package org.csecprogress.filing.check.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.NextDate;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.Complaints;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.filing.service.CertificationService;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.service.MilestoneMarks;

/** The check of all answers, with the two agencies' certifications. */
@Named
@RequestScoped
public class CheckView {
    /** Most complaints to show at the top. A longer list is no help; the sections show the rest. */
    private static final int MOST_LINES = 12;

    @Inject private CurrentFiling desk;
    @Inject private MilestoneMarks marks;
    @Inject private FilingService filings;
    @Inject private CertificationService certifications;

    private final CertifyForm form = new CertifyForm();

    /**
     * An agency's certification.
     *
     * @param by who signed, or empty
     * @param at when, or empty
     */
    public record Signature(String agency, boolean isGiven, String by, String at) {}

    /** An open item, with the page where it is done. */
    public record Left(String text, String href) {}

    /** Finds the filing and fills in the name of the account. */
    public void load() {
        desk.filing();
        form.setName(desk.actor().name());
    }

    private CheckSheets sheets() {
        return new CheckSheets(desk.filing(), marks.of(desk.county()), Sentences.ofPage());
    }

    public List<CheckSheet> getFigures() {
        return sheets().figures();
    }

    /** Returns the answers without numbers: methods, milestones and texts. */
    public List<CheckSheet> getWords() {
        return sheets().words();
    }

    /** Returns the sealed revision before the one in progress, if there is one. */
    private Optional<Filing> before() {
        int revision = desk.filing().submission().revision();
        return desk.filing().submission().status().isEditable() && revision > 1
                ? filings.findRevision(desk.actor(), desk.county(), desk.period(), revision - 1)
                : Optional.empty();
    }

    public List<CheckSheet.Difference> getDifferences() {
        return before().map(Filing::answers).map(sheets()::since).orElse(List.of());
    }

    public int getRevision() {
        return desk.filing().submission().revision();
    }

    public int getRevisionBefore() {
        return getRevision() - 1;
    }

    public String getKicker() {
        String key = isOpen() ? "check.kicker" : "check.kicker.sealed";
        return desk.getKicker() + ". " + Sentences.ofPage().of(key, getRevision());
    }

    /** Whether the filing is still with the county. */
    public boolean isOpen() {
        return desk.filing().submission().status().isEditable();
    }

    public boolean isReady() {
        return desk.filing().isReady();
    }

    /** Returns how much is left as a sentence, such as "63 measures. Nothing is left …". */
    public String getSummary() {
        Filing filing = desk.filing();
        int explained = filing.questions().size() - filing.openQuestions().size();
        return Sentences.ofPage()
                .of(
                        isReady() ? "check.ready" : "check.notReady",
                        filing.toFix().size(),
                        filing.openQuestions().size(),
                        filing.toAnswer().size(),
                        explained);
    }

    /** Returns the open items, each with a link to its field. */
    public List<Left> getLeft() {
        Filing filing = desk.filing();
        Sentences words = Sentences.ofPage();
        Targets targets = new Targets(filing.catalog(), desk.period(), words);
        FindingText sentences = new FindingText(filing.catalog(), words.language());
        List<Left> left = new ArrayList<>();
        filing.toAnswer()
                .forEach(
                        comment ->
                                left.add(
                                        new Left(
                                                words.of(
                                                        "check.answer",
                                                        targets.label(comment.target())),
                                                desk.getHome() + "#answer-" + comment.id())));
        filing.toFix().forEach(f -> left.add(new Left(sentences.of(f), targets.href(f.target()))));
        filing.openQuestions()
                .forEach(
                        q ->
                                left.add(
                                        new Left(
                                                sentences(q.open(filing.explanations()), sentences),
                                                targets.href(q.target()))));
        return left;
    }

    private static String sentences(List<Finding> findings, FindingText text) {
        return findings.stream().map(text::of).collect(Collectors.joining(" "));
    }

    public List<Signature> getSignatures() {
        return Arrays.stream(Agency.values()).map(this::signature).toList();
    }

    private Signature signature(Agency agency) {
        Sentences words = Sentences.ofPage();
        Optional<Certification> signed = desk.filing().certifiedBy(agency);
        return new Signature(
                words.of("agency." + agency),
                signed.isPresent(),
                signed.map(c -> c.name() + ", " + c.title()).orElse(""),
                signed.map(c -> words.time(c.at())).orElse(""));
    }

    private Optional<Agency> mine() {
        return desk.actor().certifiesFor(desk.county());
    }

    /** Whether the person may certify here and now. Open items are reported only when they try. */
    public boolean isCertifier() {
        return isOpen() && mine().filter(a -> desk.filing().certifiedBy(a).isEmpty()).isPresent();
    }

    private boolean isSecond() {
        return !desk.filing().certifications().isEmpty();
    }

    public String getCertifyTitle() {
        return say("certify.title.");
    }

    public String getStatement() {
        Sentences words = Sentences.ofPage();
        String agency = words.of("certify.agency." + mine().orElse(Agency.CWS));
        return words.of("certify.statement", desk.getCountyName(), agency);
    }

    /** Returns the button's label. The second certification also submits the filing. */
    public String getCertifyAction() {
        return isSecond() ? Sentences.ofPage().of("certify.submit") : say("certify.action.");
    }

    private String say(String key) {
        return Sentences.ofPage().of(key + mine().orElse(Agency.CWS));
    }

    public String getNext() {
        Sentences words = Sentences.ofPage();
        return words.of(
                "check.next",
                words.date(
                        desk.filing().isCorrection()
                                ? NextDate.correction(desk.today())
                                : NextDate.decision(desk.today(), getRevision(), desk.window())));
    }

    /** Returns what the filing still needs once one agency has certified; otherwise empty. */
    public String getAwaited() {
        Filing filing = desk.filing();
        return isOpen() && isSecond()
                ? sentences(
                        filing.awaited(),
                        new FindingText(filing.catalog(), Sentences.ofPage().language()))
                : "";
    }

    /** Returns the steps: answers, first certification, second certification. */
    public List<Stop> getSteps() {
        int signed = desk.filing().certifications().size();
        int at = !isOpen() ? 3 : isReady() ? 1 + signed : 0;
        List<Stop> steps = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Stop.When when = i < at ? Stop.When.DONE : i == at ? Stop.When.NOW : Stop.When.TO_COME;
            Sentences words = Sentences.ofPage();
            steps.add(Stop.of(when, "", words.of("step." + i), "", words));
        }
        return steps;
    }

    /** Certifies for the person's agency. */
    public void certify() {
        Decision decision =
                certifications.certify(
                        desk.actor(),
                        desk.county(),
                        desk.period(),
                        desk.version(),
                        form.isAgreed(),
                        form.getName(),
                        form.getTitle());
        boolean second = isSecond();
        int revision = getRevision();
        follow(
                decision,
                second
                        ? Addresses.receipt(desk.period(), revision)
                        : Addresses.check(desk.period()));
    }

    private boolean isSent() {
        return desk.filing().submission().status() == SubmissionStatus.SUBMITTED;
    }

    /** Whether the person may recall a submitted filing. */
    public boolean isRecallable() {
        return mine().isPresent() && isSent();
    }

    /** Recalls a filing whose review has not begun. */
    public void recall() {
        Decision decision =
                certifications.recall(
                        desk.actor(),
                        desk.county(),
                        desk.period(),
                        desk.version(),
                        form.getReason());
        follow(decision, desk.getHome());
    }

    private void follow(Decision decision, String then) {
        if (decision instanceof Decision.Accepted) {
            desk.go(then);
        } else if (decision instanceof Decision.Refused refused) {
            complain(refused);
        } else {
            Complaints.add("", Sentences.ofPage().of("check.stale"));
        }
    }

    /** Shows the problems, linked to their pages. After a dozen, the sections show the rest. */
    private void complain(Decision.Refused refused) {
        Sentences words = Sentences.ofPage();
        Complaints.of(new Decision.Refused(List.of(), refused.problems()), desk.catalog());
        Targets targets = new Targets(desk.catalog(), desk.period(), words);
        FindingText sentences = new FindingText(desk.catalog(), words.language());
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
