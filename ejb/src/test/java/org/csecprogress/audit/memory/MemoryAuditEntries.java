package org.csecprogress.audit.memory;

import static java.util.Comparator.comparing;
import static org.csecprogress.inmemory.MemorySlices.directed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.inmemory.MemorySlices;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;

/** The audit trail, in memory. Nobody changes an entry, so it is a block of rows. */
public final class MemoryAuditEntries implements AuditEntries {
    private static final Comparator<AuditEntry> IN_ORDER =
            comparing(AuditEntry::chain).thenComparing(AuditEntry::seq);

    private final Memory memory;

    public MemoryAuditEntries(Memory memory) {
        this.memory = memory;
    }

    private Stream<AuditEntry> all() {
        return memory.block(AuditEntry.class).stream();
    }

    @Override
    public Optional<AuditEntry> last(String chain) {
        return all().filter(each -> each.chain().equals(chain)).max(IN_ORDER);
    }

    @Override
    public boolean has(String chain, String action, String subject, Instant from) {
        return all().filter(each -> each.chain().equals(chain))
                .filter(each -> each.action().equals(action))
                .filter(each -> each.subject().equals(subject))
                .anyMatch(each -> !each.at().isBefore(from));
    }

    @Override
    public void append(AuditEntry entry) {
        memory.block(AuditEntry.class).add(entry);
    }

    @Override
    public List<AuditEntry> ofChain(String chain) {
        return all().filter(each -> each.chain().equals(chain)).sorted(IN_ORDER).toList();
    }

    @Override
    public List<AuditEntry> after(String chain, int seq, int most) {
        return all().filter(each -> isAfter(each, chain, seq))
                .sorted(IN_ORDER)
                .limit(most)
                .toList();
    }

    private static boolean isAfter(AuditEntry entry, String chain, int seq) {
        int order = entry.chain().compareTo(chain);
        return order > 0 || (order == 0 && entry.seq() > seq);
    }

    private Stream<AuditEntry> found(Actor reader, AuditFilter filter) {
        return all().filter(each -> reader.has(Role.AUDITOR) || reader.has(Role.STATE_ADMIN))
                .filter(each -> isMeant(filter.chain(), each.chain()))
                .filter(each -> isMeant(filter.action(), each.action()))
                .filter(each -> filter.from() == null || !each.at().isBefore(filter.from()))
                .filter(each -> filter.until() == null || each.at().isBefore(filter.until()))
                .filter(each -> lower(each.actorName()).contains(lower(filter.actor().strip())))
                .filter(each -> filter.about() == null || isAbout(each, filter.about()))
                .filter(each -> filter.county() == null || isOf(each, filter.county()));
    }

    private static boolean isMeant(String wanted, String text) {
        return wanted.isEmpty() || wanted.equals(text);
    }

    private static boolean isAbout(AuditEntry entry, AuditFilter.About about) {
        return entry.chain().startsWith(about.prefix())
                || entry.subject().startsWith(about.prefix());
    }

    private static boolean isOf(AuditEntry entry, CountyCode county) {
        String filing = AuditFilter.About.FILINGS.prefix() + "\\d{4}Q\\d-" + county.value();
        return entry.chain().matches(filing) || entry.subject().matches(filing + " .*");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public Sliced<AuditEntry> page(Actor reader, AuditFilter filter, Slice slice) {
        return MemorySlices.of(found(reader, filter), order(filter, slice), slice);
    }

    private static Comparator<AuditEntry> order(AuditFilter filter, Slice slice) {
        Comparator<AuditEntry> own = own(filter);
        return switch (slice.by()) {
            case "when" ->
                    directed(comparing(AuditEntry::at), slice)
                            .thenComparing(AuditEntry::chain)
                            .thenComparing(directed(comparing(AuditEntry::seq), slice));
            case "who" ->
                    directed(comparing((AuditEntry each) -> lower(each.actorName())), slice)
                            .thenComparing(own);
            case "what" -> directed(comparing(AuditEntry::action), slice).thenComparing(own);
            case "about" -> directed(comparing(AuditEntry::chain), slice).thenComparing(own);
            default -> own;
        };
    }

    private static Comparator<AuditEntry> own(AuditFilter filter) {
        Comparator<AuditEntry> latest = comparing(AuditEntry::seq).reversed();
        return filter.chain().isEmpty()
                ? comparing(AuditEntry::at)
                        .reversed()
                        .thenComparing(AuditEntry::chain)
                        .thenComparing(latest)
                : latest;
    }

    @Override
    public List<String> actions() {
        return all().map(AuditEntry::action).distinct().sorted().toList();
    }
}
