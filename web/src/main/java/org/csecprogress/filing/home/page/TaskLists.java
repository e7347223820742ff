package org.csecprogress.filing.home.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.TextField;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.CountyPage;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;

/** The task list of a filing, with the progress of each task. Tasks can be done in any order. */
public final class TaskLists {
    private final Filing filing;
    private final Catalog catalog;
    private final ReportingPeriod period;
    private final Sentences words;
    private final Targets targets;

    TaskLists(Filing filing, Sentences words) {
        this.filing = filing;
        this.words = words;
        catalog = filing.catalog();
        period = filing.window().period();
        targets = new Targets(catalog, period, words);
    }

    /** Returns the forms of figures. */
    public List<Task> figures() {
        return catalog.forms().stream().map(this::figures).toList();
    }

    private Task figures(Form form) {
        FormProgress progress = FormProgress.of(filing, form, targets);
        return task(
                words.in(form.name()),
                Addresses.section(period, form.code(), ""),
                progress.hint(words),
                progress.isComplete(),
                progress.isStarted());
    }

    /** Returns the tasks without figures: methods, milestones and texts. */
    public List<Task> words() {
        return List.of(methods(), milestones(), ownWords());
    }

    private Task methods() {
        List<TextField> fields = Targets.textFields(catalog, true);
        long required = fields.stream().filter(TextField::required).count();
        long given = fields.stream().filter(TextField::required).filter(this::isAnswered).count();
        boolean started = fields.stream().anyMatch(this::isAnswered);
        return task(
                words.of("methods.title"),
                CountyPage.METHODS.of(period),
                words.of("task.methods", given, required),
                given == required,
                started);
    }

    private Task ownWords() {
        List<TextField> fields = Targets.textFields(catalog, false);
        long given = fields.stream().filter(this::isAnswered).count();
        return task(
                words.of("words.title"),
                CountyPage.WORDS.of(period),
                words.of("task.words"),
                given == fields.size(),
                given > 0);
    }

    private boolean isAnswered(TextField field) {
        return !filing.answers().text(field.code()).isEmpty();
    }

    private Task milestones() {
        List<Milestone> ours =
                catalog.milestones().stream().filter(m -> m.reportedBy().byCounty()).toList();
        long given = ours.stream().filter(this::isAnswered).count();
        long toFix =
                filing.toFix().stream()
                        .filter(f -> targets.page(f.target()) == Targets.Page.MILESTONES)
                        .count();
        String hint = words.of("task.milestones", given, ours.size());
        return task(
                words.of("milestones.title"),
                CountyPage.MILESTONES.of(period),
                toFix == 0 ? hint : hint + " " + words.of("task.milestones.fix", toFix),
                toFix == 0 && given == ours.size(),
                given > 0);
    }

    private boolean isAnswered(Milestone milestone) {
        return milestone.reporters().stream()
                .allMatch(
                        agency ->
                                filing.answers()
                                        .milestone(milestone.code(), agency.orElse(null))
                                        .isPresent());
    }

    private Task task(String name, String href, String hint, boolean complete, boolean started) {
        if (complete) {
            return new Task(name, href, hint, "plain", words.of("task.completed"));
        }
        return started
                ? new Task(name, href, hint, "progress", words.of("task.inProgress"))
                : new Task(name, href, hint, "todo", words.of("task.notStarted"));
    }

    /** Returns the tasks of checking and certifying. The second certification also submits. */
    public List<Task> send() {
        boolean open = filing.submission().status().isEditable();
        List<Task> tasks = new ArrayList<>();
        tasks.add(
                task(
                        words.of("check.title.short"),
                        CountyPage.CHECK.of(period),
                        words.of("task.check"),
                        !open || !filing.certifications().isEmpty(),
                        false));
        for (Agency agency : Agency.values()) {
            tasks.add(certify(agency));
        }
        return tasks;
    }

    private Task certify(Agency agency) {
        Optional<Certification> signed = filing.certifiedBy(agency);
        boolean last = filing.certifications().size() == 1;
        String name =
                words.of((last && signed.isEmpty() ? "task.submit." : "task.certify.") + agency);
        String href = CountyPage.CHECK.of(period) + "#certify";
        if (signed.isPresent()) {
            String by = words.of("task.certified", signed.get().name(), signed.get().title());
            return task(name, href, by, true, true);
        }
        return filing.isReady()
                ? task(name, href, words.of(last ? "task.second" : "task.ready"), false, false)
                : new Task(name, "", words.of("task.closed"), "closed", words.of("task.cannot"));
    }
}
