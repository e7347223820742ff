package org.csecprogress.auditrelease.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.auditrelease.count.AuditedCount;
import org.csecprogress.auditrelease.count.AuditedCounts;
import org.csecprogress.auditrelease.count.CellName;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.auditrelease.file.Dictionary;
import org.csecprogress.auditrelease.file.Edition;
import org.csecprogress.auditrelease.inference.CountInterval;
import org.csecprogress.auditrelease.inference.Inference;

/** Compares a later edition of a quarter or year with the one before it. */
public final class EditionChanges {
    private final AuditedCounts cells;
    private final Dictionary dictionary;
    private final Optional<Insider> insider;
    private final List<Retold> retold = new ArrayList<>();

    /** A count in the later and in the earlier edition. */
    private record Retold(AuditedCount now, AuditedCount then) {
        String count() {
            return now.name() + " against r" + then.name().edition();
        }
    }

    public EditionChanges(AuditedCounts cells, Dictionary dictionary, Optional<Insider> insider) {
        this.cells = cells;
        this.dictionary = dictionary;
        this.insider = insider;
    }

    /** Compares what both editions print, and looks for stars of late counties. */
    public void look() {
        for (Edition edition : cells.editions()) {
            List<Edition> tellings = cells.tellings(edition.time());
            int place = tellings.indexOf(edition);
            if (place > 0) {
                pair(tellings.get(place - 1), edition);
            }
        }
        retold.forEach(this::lookAsInsider);
        retold.forEach(this::lookForLate);
    }

    private void pair(Edition before, Edition after) {
        for (AuditedCount now : cells.all()) {
            CellName name = now.name();
            boolean told = name.time().equals(after.time()) && name.edition() == after.number();
            if (told && now.isGuarded() && !cells.isOwn(now) && !now.places().isEmpty()) {
                retold.add(new Retold(now, cells.cell(name.at(before.time(), before.number()))));
            }
        }
    }

    /** Subtracts the insider's own change from the change of the sum. */
    private void lookAsInsider(Retold count) {
        boolean printed = count.now().value().isPresent() && count.then().value().isPresent();
        if (insider.isEmpty() || !printed || !isWithin(count.now().name().geography())) {
            return;
        }
        long own = own(count.now()) - own(count.then());
        long change = count.now().value().getAsLong() - count.then().value().getAsLong() - own;
        if (own != 0 && isFew(change)) {
            String others = count.count() + ", without county " + cells.owner();
            find(
                    Channel.OTHERS,
                    count,
                    others,
                    new CountInterval(Math.abs(change), Math.abs(change)));
        }
    }

    private boolean isWithin(String place) {
        return place.equals(CellName.STATE)
                || dictionary.region(cells.owner()).filter(place::equals).isPresent();
    }

    private long own(AuditedCount cell) {
        return cells.find(cell.name().in(cells.owner()))
                .filter(own -> own.value().isPresent())
                .map(own -> own.value().getAsLong())
                .orElse(0L);
    }

    /** A late county that is in no sum was kept out because it counts few. */
    private void lookForLate(Retold count) {
        CellName name = count.now().name();
        boolean came =
                count.now().isWithheld() && (count.then().isSilent() || !count.then().isPublic());
        if (came && dictionary.region(name.geography()).isPresent()) {
            Optional<AuditedCount> sum = cells.find(name.in(CellName.STATE));
            Optional<AuditedCount> before = cells.find(count.then().name().in(CellName.STATE));
            boolean same =
                    sum.isPresent()
                            && before.isPresent()
                            && sum.get().isPublic()
                            && sum.get().counties() == before.get().counties();
            if (same) {
                find(
                        Channel.LATE,
                        count,
                        name + ", in no sum",
                        new CountInterval(1, AuditedCounts.THRESHOLD - 1));
            }
        }
    }

    /** Finds what one edition prints and the other discloses. */
    public void conclude(Inference inference) {
        for (Retold count : retold) {
            AuditedCount now = count.now();
            AuditedCount then = count.then();
            if (now.value().isPresent() != then.value().isPresent()) {
                AuditedCount hidden = now.value().isPresent() ? then : now;
                long printed = (hidden == now ? then : now).value().getAsLong();
                CountInterval known = inference.intervals().get(hidden.unknown());
                boolean told =
                        known != null
                                && known.high() != CountInterval.OPEN
                                && isTold(count, known.low() - printed, known.high() - printed);
                if (!told && hidden == now && now.isWithheld()) {
                    hidden(count, known, printed);
                }
            }
        }
    }

    /**
     * A figure that was shown before and is a star now stays known, and reveals that few are behind
     * the change.
     */
    private void hidden(Retold count, CountInterval known, long printed) {
        boolean same = known != null && known.low() == printed && known.high() == printed;
        if (!same) {
            String what = count.now().name() + ", shown in r" + count.then().name().edition();
            find(
                    Channel.HIDDEN,
                    count,
                    what,
                    known == null ? new CountInterval(1, CountInterval.OPEN) : known);
        }
    }

    private boolean isTold(Retold count, long least, long most) {
        boolean few = least > 0 == most > 0 && isFew(least) && isFew(most);
        if (few) {
            long one = Math.abs(least);
            long other = Math.abs(most);
            find(
                    Channel.RESTATED,
                    count,
                    count.count(),
                    new CountInterval(Math.min(one, other), Math.max(one, other)));
        }
        return few;
    }

    private static boolean isFew(long change) {
        return change != 0 && Math.abs(change) < AuditedCounts.THRESHOLD;
    }

    private void find(Channel channel, Retold count, String what, CountInterval interval) {
        cells.find(
                new AuditedCounts.Question(
                        channel, count.now().places().get(0), count.now().name(), what),
                interval);
    }
}
