/** Answers under /health where the server does not. */
package org.csecprogress.kernel.health.web;
