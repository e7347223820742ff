package org.csecprogress.releasedesk.disclosure.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.making.service.WhatIfService;
import org.csecprogress.release.making.service.WhatIfs;

/** The reader's trials of a release, read once in a request and again after each act. */
@RequestScoped
public class WhatIfTrials {
    @Inject private CurrentActor current;
    @Inject private WhatIfService service;

    private WhatIfs found;

    /** Returns the trials, or responds with 404. */
    WhatIfs of(ReleaseNumber number) {
        if (found == null) {
            found =
                    service.find(current.get(), number)
                            .orElseThrow(() -> new NotFoundException("release"));
        }
        return found;
    }

    /** Forgets what was read: it has changed. */
    void change() {
        found = null;
    }
}
