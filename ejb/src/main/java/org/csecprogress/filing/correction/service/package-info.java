/** Corrections of published submissions. */
package org.csecprogress.filing.correction.service;
