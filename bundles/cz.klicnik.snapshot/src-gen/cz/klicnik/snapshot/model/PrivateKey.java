/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;

import cz.klicnik.core.model.Trilean;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Private Key</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.PrivateKey#getSensitive <em>Sensitive</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.PrivateKey#getAlwaysSensitive <em>Always Sensitive</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.PrivateKey#getExtractable <em>Extractable</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.PrivateKey#getNeverExtractable <em>Never Extractable</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.PrivateKey#getAlwaysAuthenticate <em>Always Authenticate</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.snapshot.model.SnapshotPackage#getPrivateKey()
 * @model
 * @generated
 */
public interface PrivateKey extends AsymmetricKey {
	/**
	 * Returns the value of the '<em><b>Sensitive</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Sensitive</em>' attribute.
	 * @see #setSensitive(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getPrivateKey_Sensitive()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getSensitive();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.PrivateKey#getSensitive <em>Sensitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Sensitive</em>' attribute.
	 * @see #getSensitive()
	 * @generated
	 */
	void setSensitive(Trilean value);

	/**
	 * Returns the value of the '<em><b>Always Sensitive</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Always Sensitive</em>' attribute.
	 * @see #setAlwaysSensitive(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getPrivateKey_AlwaysSensitive()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getAlwaysSensitive();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.PrivateKey#getAlwaysSensitive <em>Always Sensitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Always Sensitive</em>' attribute.
	 * @see #getAlwaysSensitive()
	 * @generated
	 */
	void setAlwaysSensitive(Trilean value);

	/**
	 * Returns the value of the '<em><b>Extractable</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Extractable</em>' attribute.
	 * @see #setExtractable(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getPrivateKey_Extractable()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getExtractable();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.PrivateKey#getExtractable <em>Extractable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Extractable</em>' attribute.
	 * @see #getExtractable()
	 * @generated
	 */
	void setExtractable(Trilean value);

	/**
	 * Returns the value of the '<em><b>Never Extractable</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Never Extractable</em>' attribute.
	 * @see #setNeverExtractable(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getPrivateKey_NeverExtractable()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getNeverExtractable();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.PrivateKey#getNeverExtractable <em>Never Extractable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Never Extractable</em>' attribute.
	 * @see #getNeverExtractable()
	 * @generated
	 */
	void setNeverExtractable(Trilean value);

	/**
	 * Returns the value of the '<em><b>Always Authenticate</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Always Authenticate</em>' attribute.
	 * @see #setAlwaysAuthenticate(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getPrivateKey_AlwaysAuthenticate()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getAlwaysAuthenticate();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.PrivateKey#getAlwaysAuthenticate <em>Always Authenticate</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Always Authenticate</em>' attribute.
	 * @see #getAlwaysAuthenticate()
	 * @generated
	 */
	void setAlwaysAuthenticate(Trilean value);

} // PrivateKey
