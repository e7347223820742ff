package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.job.BuildFailure;
import org.csecprogress.release.making.FailedBuild;
import org.csecprogress.release.making.service.FailedBuildService;
import org.csecprogress.release.protection.Remedy;
import org.csecprogress.release.protection.UnprovedFigure;
import org.csecprogress.release.protection.design.TableTitles;
import org.csecprogress.releasedesk.web.TableNames;

/** The reasons for a failed build and possible remedies. It reveals no withheld count. */
@Named
@RequestScoped
public class FailureView {
    /** Most figures of a table to list; more are summed up in a sentence. */
    private static final int LISTED = 5;

    @Inject private CurrentActor current;
    @Inject private CatalogService catalogs;
    @Inject private FailedBuildService failures;
    @Inject private ReleaseView view;

    private FailedBuild build;
    private TableTitles titles;

    /** A table with its unproved figures. */
    public record Unproved(String title, List<String> figures) {}

    private static Sentences say() {
        return Sentences.ofPage();
    }

    private ReleaseNumber number() {
        return view.getNumber();
    }

    /** Whether the last build failed. */
    public boolean isFailed() {
        return view.getRelease().status() == ReleaseStatus.FAILED;
    }

    /** Returns the event that says why it failed and when, to find it in the server's log. */
    public ReleaseEvent getEvent() {
        return view.getRelease().events().get(0);
    }

    public BuildFailure getCause() {
        return BuildFailure.of(getEvent().reason());
    }

    /** Whether there are details that this person may see. */
    public boolean isExplained() {
        return isFailed() && !build().figures().isEmpty();
    }

    private FailedBuild build() {
        if (build == null) {
            Optional<FailedBuild> found =
                    view.isReader() ? failures.look(current.get(), number()) : Optional.empty();
            build = found.orElse(FailedBuild.UNEXPLAINED);
        }
        return build;
    }

    private Catalog catalog() {
        return catalogs.catalogs().forPeriod(number().period());
    }

    private String title(TableId table) {
        if (titles == null) {
            titles = new TableTitles(catalog(), catalogs.counties(), number().period());
        }
        return say().in(titles.of(table));
    }

    /** Returns the unproved figures, by table. */
    public List<Unproved> getTables() {
        Map<TableId, List<UnprovedFigure>> tables = new LinkedHashMap<>();
        build().figures()
                .forEach(f -> tables.computeIfAbsent(f.table(), t -> new ArrayList<>()).add(f));
        List<Unproved> unproved = new ArrayList<>();
        tables.forEach(
                (table, figures) ->
                        unproved.add(
                                new Unproved(
                                        title(table),
                                        figures.size() > LISTED
                                                ? List.of(
                                                        say().of(
                                                                        "desk.failed.many",
                                                                        figures.size()))
                                                : figures.stream().map(this::line).toList())));
        return unproved;
    }

    private String line(UnprovedFigure figure) {
        TableNames names = new TableNames(catalog(), catalogs.counties(), say());
        List<String> parts = new ArrayList<>();
        parts.add(names.place(figure.place().code()));
        if (!figure.key().isTotal()) {
            parts.add(names.group(figure.key().dimension(), figure.key().category()));
        }
        String name = say().in(catalog().label(figure.key().input()));
        if (!name.equals(names.measure(figure.table().measure()))) {
            parts.add(name);
        }
        String said = String.join(", ", parts);
        String who = say().of("desk.failed.by." + figure.by().first());
        return say().of(
                        "desk.failed.figure",
                        figure.itself() ? said : say().of("desk.failed.rest", said),
                        say().of("desk.failed.proof." + figure.proof(), who));
    }

    /** Returns the remedies that were tried and proved, cheapest first. */
    public List<String> getRemedies() {
        return build().remedies().stream()
                .filter(Remedy::proved)
                .map(
                        remedy ->
                                say().of(
                                                "desk.failed.remedy",
                                                titles(remedy),
                                                remedy.lost(),
                                                remedy.withheld()))
                .toList();
    }

    /** Returns the remedies that were tried and not proved. */
    public List<String> getFutile() {
        return build().remedies().stream()
                .filter(remedy -> !remedy.proved())
                .map(remedy -> say().of("desk.failed.futile", titles(remedy)))
                .toList();
    }

    private String titles(Remedy remedy) {
        return remedy.without().stream()
                .map(table -> say().of("desk.failed.table", title(table)))
                .collect(Collectors.joining("; "));
    }

    /** Returns what was tried, as a sentence. */
    public String getTried() {
        if (number().revision() > 1) {
            return say().of("desk.failed.restates");
        }
        boolean proved = build().remedies().stream().anyMatch(Remedy::proved);
        int tries = build().remedies().size();
        return tries == 0
                ? say().of("desk.failed.untried")
                : say().of(proved ? "desk.failed.tried" : "desk.failed.noneHelps", tries);
    }

    /** Returns where the catalogue defines the tables of the cheapest remedy. */
    public List<String> getSteps() {
        return build().remedies().stream()
                .filter(Remedy::proved)
                .limit(1)
                .flatMap(remedy -> remedy.without().stream())
                .map(this::step)
                .toList();
    }

    private String step(TableId table) {
        if (build().kept().contains(table)) {
            return say().of("desk.failed.step.kept", title(table), table.toString());
        }
        boolean total = table.content().equals(TableId.TOTAL);
        String place = table.geography().name().toLowerCase(Locale.ROOT);
        String column = "pub_" + place + (total ? "_total" : "_breakdowns");
        return say().of(
                        "desk.failed.step.catalog",
                        title(table),
                        total ? table.level().name() : table.content() + ":" + table.level(),
                        column,
                        table.measure());
    }
}
