/** One set of checks of an installation, before and at the start. */
package org.csecprogress.doctor.service;
