package org.csecprogress.report.serving.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Begins the first reading when the portal starts. */
@WebListener
public class FirstReadingStart implements ServletContextListener {
    @Inject private FirstReading reading;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        reading.begin();
    }
}
