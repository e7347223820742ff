/**
 * The release desk: the list of releases, the freeze, and one release with its build, its checks
 * and its steps.
 */
package org.csecprogress.releasedesk.page;
