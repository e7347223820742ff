package org.csecprogress.systemtests;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What another threshold would withhold")
class WhatIfIT {
    private static final Portal PORTAL = Portal.shared();
    private static final String PAGE = "/state/what-if?release=" + Story.FILED + "-r1";

    @Test
    @DisplayName("is shown while it is worked out and once it is proved, at both widths")
    void trial() {
        Story.onShared();
        try (Someone officer = Someone.at(PORTAL, Browser.WIDE, People.DISCLOSURE)) {
            officer.open(PAGE).sees("Releases use only COVER");
            officer.keys().to("#threshold_label").press("ArrowDown");
            officer.change("#ask").isFine();
            look(officer, "of 4", "-state-what-if-running");
            officer.page().waitForSelector("[data-part=done]", Patience.forWork());
            officer.press("See the result").sees("Proved");
            look(officer, "Threshold 16, COVER", "-state-what-if");
        }
    }

    private static void look(Someone officer, String words, String picture) {
        officer.sees(words);
        for (int width : new int[] {Browser.NARROW, Browser.WIDE}) {
            officer.page().setViewportSize(width, 800);
            officer.browser().assertAccessible().assertNoSidewaysScroll();
            officer.browser().screenshot(width + picture);
        }
    }
}
