package org.csecprogress.identity.memory;

import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.identity.choice.TableChoice;
import org.csecprogress.identity.choice.TableChoices;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;

/** The choices for tables, in memory. */
public final class MemoryTableChoices implements TableChoices {
    private final Memory memory;

    public MemoryTableChoices(Memory memory) {
        this.memory = memory;
    }

    private Stream<TableChoice> of(Actor actor) {
        return memory.all(TableChoice.class)
                .filter(each -> Memory.<Long>value(each, "accountId") == actor.accountId());
    }

    @Override
    public Optional<TableChoice> find(Actor actor, String table) {
        return of(actor).filter(each -> table.equals(Memory.value(each, "tableName"))).findFirst();
    }

    @Override
    public int count(Actor actor) {
        return (int) of(actor).count();
    }

    @Override
    public void add(TableChoice choice) {
        memory.add(choice);
    }
}
