/** The design of a release’s tables. */
package org.csecprogress.release.protection.design;
