package org.csecprogress.filing.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.filing.Revision;
import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;

/** A finding that the rules had when the revision was sealed. */
@Entity
@NamedQuery(
        name = SealedFinding.EXPLAINED,
        query =
                """
                select new org.csecprogress.filing.FilingCount(
                    s.id, s.county, count(distinct f.target))
                from SealedFinding f join f.revision r join r.submission s
                where s.period = :period and f.effect = :effect
                  and (s.status in :editable and r.number = (
                        select max(p.number) from Revision p
                        where p.submission = s and p.number < s.revision)
                    or s.status not in :editable and r.number = s.revision)
                group by s.id, s.county
                """)
@Table(name = "sealed_finding")
@IdClass(SealedFinding.Key.class)
public class SealedFinding {
    /** How many findings of each filing of a period have a certain effect. */
    public static final String EXPLAINED = "SealedFinding.explained";

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id", nullable = false)
    private Revision revision;

    @Id private int position;

    @NotNull
    @Size(max = 12)
    @Column(nullable = false, length = 12)
    private String rule;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Effect effect;

    @NotNull
    @Size(max = 60)
    @Column(nullable = false, length = 60)
    private String target;

    @NotNull
    @Size(max = 4000)
    @Column(nullable = false, length = 4000)
    private String arguments;

    protected SealedFinding() {}

    /**
     * @param position in the order of the rules, from 1
     */
    public SealedFinding(Revision revision, int position, Finding finding) {
        this.revision = revision;
        this.position = position;
        this.rule = finding.rule();
        this.effect = finding.effect();
        this.target = finding.target();
        this.arguments = Characters.withoutNul(written(finding.arguments()));
    }

    private static String written(Map<String, Object> arguments) {
        return new TreeMap<>(arguments)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("; "));
    }

    public Revision revision() {
        return revision;
    }

    /** Returns the place in the order of the rules, from 1. */
    public int position() {
        return position;
    }

    public String rule() {
        return rule;
    }

    public Effect effect() {
        return effect;
    }

    public String target() {
        return target;
    }

    /** Returns the arguments in the order of their names: {@code after=9; before=1}. */
    public String arguments() {
        return arguments;
    }

    /** The revision and the position. */
    public static class Key implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        private Long revision;
        private int position;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(revision, key.revision)
                    && position == key.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(revision, position);
        }
    }
}
