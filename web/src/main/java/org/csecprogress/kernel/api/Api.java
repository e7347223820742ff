package org.csecprogress.kernel.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of the JSON and CSV resources. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
