/**
 * The linked system of a release: every cell and equation that anyone could work out from it and
 * all earlier releases.
 */
package org.csecprogress.release.protection.system;
