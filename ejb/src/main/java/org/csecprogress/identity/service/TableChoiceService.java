package org.csecprogress.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.choice.TableChoice;
import org.csecprogress.identity.choice.TableChoices;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/**
 * Keeps what each person chose for the tables of the staff pages. The audit trail has no entry of
 * it, because it changes nothing for anybody else.
 */
@Stateless
@Guarded
@ForEverybody
public class TableChoiceService {
    /** Largest number of tables for which one person can choose. */
    public static final int MOST = 40;

    /** How many rows a page can have; 0 stands for the table's default. */
    public static final List<Integer> ROWS = TableChoice.ROWS;

    @Inject private TableChoices choices;
    @Inject private Accounts accounts;

    /**
     * A choice for one table.
     *
     * @param hidden keys of the hidden columns
     * @param rows one of {@link #ROWS}
     */
    public record Choice(Set<String> hidden, int rows) {
        /** Hides no column and leaves the number of rows to the table. */
        public static final Choice DEFAULT = new Choice(Set.of(), 0);

        public Choice {
            hidden = Set.copyOf(hidden);
        }
    }

    /** Returns the person's choice for a table, or the default if there is none. */
    public Choice of(Actor actor, String table) {
        return choices.find(actor, table)
                .map(kept -> new Choice(kept.hidden(), kept.rows()))
                .orElse(Choice.DEFAULT);
    }

    /**
     * Keeps the person's choice for a table, replacing an earlier one. Does nothing for somebody
     * without an account.
     *
     * @throws IllegalArgumentException if the table's name, a key or the rows are malformed, or the
     *     keys are longer than 400 characters together
     * @throws IllegalStateException if the person has chosen for too many tables
     */
    public void keep(Actor actor, String table, Choice choice) {
        if (actor.accountId() == 0) {
            return;
        }
        // Locked first, so that two windows of one person run one after the other.
        accounts.lock(actor.accountId());
        Optional<TableChoice> kept = choices.find(actor, table);
        if (kept.isPresent()) {
            kept.get().change(choice.hidden(), choice.rows());
            return;
        }
        TableChoice first = new TableChoice(actor, table, choice.hidden(), choice.rows());
        if (choices.count(actor) >= MOST) {
            throw new IllegalStateException("choices for more than " + MOST + " tables");
        }
        choices.add(first);
    }
}
