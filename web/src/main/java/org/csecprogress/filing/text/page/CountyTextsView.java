package org.csecprogress.filing.text.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.csecprogress.filing.page.CountyPage;

/** The county's own texts. */
@Named
@RequestScoped
public class CountyTextsView extends FilingTextsView {
    @Override
    boolean isOfMethods() {
        return false;
    }

    @Override
    public String getHere() {
        return CountyPage.WORDS.of(currentFiling().period());
    }

    @Override
    protected String onwards() {
        return CountyPage.CHECK.of(currentFiling().period());
    }
}
