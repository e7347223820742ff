package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.csecprogress.identity.service.TableChoiceService;
import org.csecprogress.identity.service.TableChoiceService.Choice;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.KeptColumns;

/** The columns that each person hides, kept with their account and read once a request. */
@RequestScoped
public class ChosenColumns implements KeptColumns {
    @Inject private CurrentActor current;
    @Inject private TableChoiceService choices;

    private final Map<String, Choice> read = new HashMap<>();

    @Override
    public Set<String> hidden(String table) {
        return choice(table).hidden();
    }

    @Override
    public void hide(String table, Set<String> columns) {
        Choice changed = new Choice(columns, choice(table).rows());
        choices.keep(current.get(), table, changed);
        read.put(table, changed);
    }

    private Choice choice(String table) {
        return read.computeIfAbsent(table, name -> choices.of(current.get(), name));
    }
}
