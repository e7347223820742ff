package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.identity.service.TableChoiceService;
import org.csecprogress.identity.service.TableChoiceService.Choice;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.KeptColumns;

/**
 * The columns that each person hides and the length of pages, kept with their account and read once
 * a request.
 */
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
        keep(table, new Choice(columns, choice(table).rows()));
    }

    @Override
    public int rows(String table) {
        return choice(table).rows();
    }

    @Override
    public void show(String table, int rows) {
        keep(table, new Choice(choice(table).hidden(), rows));
    }

    @Override
    public List<Integer> lengths() {
        return TableChoiceService.ROWS.stream().filter(rows -> rows > 0).toList();
    }

    private void keep(String table, Choice changed) {
        choices.keep(current.get(), table, changed);
        read.put(table, changed);
    }

    private Choice choice(String table) {
        return read.computeIfAbsent(table, name -> choices.of(current.get(), name));
    }
}
