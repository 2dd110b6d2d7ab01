/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Public Key</b></em>'.
 * <!-- end-user-doc -->
 *
 *
 * @see cz.klicnik.snapshot.model.SnapshotPackage#getPublicKey()
 * @model
 * @generated
 */
public interface PublicKey extends AsymmetricKey {
} // PublicKey
