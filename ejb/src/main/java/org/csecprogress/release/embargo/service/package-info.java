/** Lets named people read a release before it is public. */
package org.csecprogress.release.embargo.service;
