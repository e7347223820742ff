package org.csecprogress.recovery.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.recovery.service.DrillResult;
import org.csecprogress.recovery.service.RecoveryService;
import org.csecprogress.recovery.service.RecoveryState;

/** The newest backup and the last drill, for the administrator and auditors. */
@Named
@ViewScoped
public class RecoveryView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final long MEGABYTE = 1L << 20;

    @Inject private CurrentActor current;
    @Inject private RecoveryService recovery;

    private final List<Fact> facts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean known;

    /** A fact about backups, as it stands on the page. */
    public record Fact(String name, String value) implements Serializable {}

    /** Reads what there is, or responds with 403. */
    public void open() {
        Optional<RecoveryState> state = recovery.state(current.get());
        known = state.isPresent();
        state.ifPresent(this::show);
    }

    private void show(RecoveryState state) {
        Sentences say = Sentences.ofPage();
        add(
                "backup",
                state.made()
                        .map(
                                made ->
                                        say.of(
                                                "recovery.made",
                                                say.time(made),
                                                Math.max(1, state.size() / MEGABYTE)))
                        .orElseGet(() -> say.of("recovery.made.none")));
        state.drill()
                .ifPresentOrElse(this::show, () -> add("drill", say.of("recovery.drill.none")));
    }

    private void show(DrillResult drill) {
        Sentences say = Sentences.ofPage();
        String ended = drill.isPassed() ? "recovery.drill.passed" : "recovery.drill.failed";
        add("drill", say.of(ended, say.time(drill.at())));
        add("dump", say.time(drill.dump()));
        drill.lastAct().ifPresent(act -> add("lastAct", say.time(act)));
        add("lost", span(drill.lost()));
        drill.ready().ifPresent(time -> add("ready", span(time)));
        add("compared", say.of("recovery.compared.text", drill.rows(), drill.files()));
        problems.addAll(drill.problems());
    }

    private void add(String name, String value) {
        facts.add(new Fact(Sentences.ofPage().of("recovery." + name), value));
    }

    /** Returns a time in words, in the unit that fits. */
    private static String span(Duration time) {
        Sentences say = Sentences.ofPage();
        if (time.toHours() >= 2) {
            return say.of("recovery.hours", time.toHours());
        }
        return time.toMinutes() >= 2
                ? say.of("recovery.minutes", time.toMinutes())
                : say.of("recovery.seconds", time.toSeconds());
    }

    /** Whether this server sees the folder of backups. */
    public boolean isKnown() {
        return known;
    }

    public List<Fact> getFacts() {
        return facts;
    }

    /** Returns what the last drill found wrong. */
    public List<String> getProblems() {
        return problems;
    }
}
