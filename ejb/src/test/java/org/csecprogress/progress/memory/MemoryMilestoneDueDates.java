package org.csecprogress.progress.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.progress.DueDateCounter;
import org.csecprogress.progress.MilestoneDue;
import org.csecprogress.progress.MilestoneDueDate;
import org.csecprogress.progress.MilestoneDueDates;

/** The due dates of milestones, in memory. */
public final class MemoryMilestoneDueDates implements MilestoneDueDates {
    private final Memory memory;

    public MemoryMilestoneDueDates(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<MilestoneDueDate> all() {
        return memory.all(MilestoneDueDate.class).toList();
    }

    @Override
    public List<MilestoneDueDate> of(CountyCode county) {
        return all().stream().filter(each -> each.county().equals(county)).toList();
    }

    @Override
    public List<MilestoneDue> counted(CountyCode county) {
        return of(county).stream()
                .flatMap(
                        date ->
                                counting(date.milestone(), List.of(county))
                                        .map(counter -> counter.toDue(date)))
                .sorted(comparing(MilestoneDue::due).thenComparing(MilestoneDue::milestone))
                .toList();
    }

    @Override
    public void lock(Collection<CountyCode> counties) {
        // Nobody else changes them.
    }

    @Override
    public List<MilestoneDueDate> of(String milestone, Collection<CountyCode> counties) {
        return all().stream()
                .filter(each -> each.milestone().equals(milestone))
                .filter(each -> counties.contains(each.county()))
                .toList();
    }

    @Override
    public List<DueDateCounter> counters(String milestone, Collection<CountyCode> counties) {
        return counting(milestone, counties).toList();
    }

    private Stream<DueDateCounter> counting(String milestone, Collection<CountyCode> counties) {
        return memory.all(DueDateCounter.class)
                .filter(each -> milestone.equals(Memory.value(each, "milestone")))
                .filter(each -> counties.contains(each.county()));
    }

    @Override
    public void add(MilestoneDueDate date) {
        memory.add(date);
    }

    @Override
    public void add(DueDateCounter counter) {
        memory.add(counter);
    }

    @Override
    public void remove(MilestoneDueDate date) {
        memory.remove(date);
    }
}
