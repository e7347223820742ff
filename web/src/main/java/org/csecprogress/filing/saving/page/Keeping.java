package org.csecprogress.filing.saving.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.csecprogress.filing.page.CurrentFiling;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings that a filing's page needs for autosave. */
@Named
@RequestScoped
public class Keeping {
    @Inject private CurrentFiling desk;

    @Inject
    @ConfigProperty(name = "csec.autosave.milliseconds", defaultValue = "10000")
    private int pause;

    /** Returns how many milliseconds after the last change the page saves itself. */
    public int getPause() {
        return pause;
    }

    /** Returns the owner of the page. A browser restores its unsaved input only for this owner. */
    public String owner(String here) {
        String entry = desk.getEntryId();
        return desk.actor().accountId() + (entry.isEmpty() ? "" : "/" + entry) + " " + here;
    }
}
