package org.csecprogress.filing.text.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.csecprogress.filing.page.CountyPage;

/** How the county screens and serves youth: tools, frequency, limits and known data problems. */
@Named
@RequestScoped
public class MethodsView extends FilingTextsView {
    @Override
    boolean isOfMethods() {
        return true;
    }

    @Override
    public String getHere() {
        return CountyPage.METHODS.of(currentFiling().period());
    }

    @Override
    protected String onwards() {
        return CountyPage.MILESTONES.of(currentFiling().period());
    }
}
