package org.csecprogress.calendar.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.FilingStage;
import org.csecprogress.calendar.FilingStages;
import org.csecprogress.calendar.SetDay;
import org.csecprogress.calendar.Stage;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;

/** The days that CDSS set, in memory. */
public final class MemoryFilingStages implements FilingStages {
    private final Memory memory;

    /** A lock of the calendar that was taken, in the block of locks. */
    public record Lock() {}

    public MemoryFilingStages(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<SetDay> all() {
        return memory.all(FilingStage.class)
                .map(MemoryFilingStages::day)
                .sorted(comparing(SetDay::period).thenComparing(each -> each.stage().name()))
                .toList();
    }

    private static SetDay day(FilingStage stage) {
        return new SetDay(
                Memory.value(stage, "period"),
                Memory.value(stage, "stage"),
                Memory.value(stage, "day"),
                Memory.<Integer>value(stage, "changes"),
                Memory.value(stage, "setAt"));
    }

    @Override
    public List<SetDay> committed() {
        return all();
    }

    @Override
    public void lock() {
        memory.block(Lock.class).add(new Lock());
    }

    @Override
    public void set(Actor actor, ReportingPeriod period, Stage stage, LocalDate day, Instant at) {
        Optional<FilingStage> known =
                memory.all(FilingStage.class)
                        .filter(each -> period.equals(Memory.value(each, "period")))
                        .filter(each -> stage == Memory.value(each, "stage"))
                        .findFirst();
        known.ifPresentOrElse(
                stored -> stored.set(day, actor, at),
                () -> memory.add(new FilingStage(period, stage, day, actor, at)));
    }
}
