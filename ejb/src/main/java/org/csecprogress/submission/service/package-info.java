/** Filing by the county and review by the state. */
package org.csecprogress.submission.service;
