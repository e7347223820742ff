/** Flaws of an installation, as checks find them before and at the start. */
package org.csecprogress.kernel.check.service;
